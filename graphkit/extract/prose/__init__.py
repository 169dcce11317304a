"""What every step reads in English prose: a reading with its positions, numbers, dates, sentences, grades, stories."""
