"""From characters to blocks, sections and sentences, whatever the page looked like."""
