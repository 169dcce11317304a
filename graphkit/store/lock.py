"""The lock of the one writer: whoever writes holds one node until the transaction ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.store.cypher import LOCK

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Transaction

#: id of the only LoadLock node
LOCK_ID = "graphkit"


def lock(tx: ManagedTransaction | Transaction) -> list[str]:
    """Wait until no other load writes, then hold the lock to the end of `tx`; return the retired concepts noted on it.

    Taken before anything is read that the transaction's writes rest on, so that two loads never wait for each other
    crosswise and the second sees all that the first wrote.
    """
    row = tx.run(LOCK, id=LOCK_ID).single(strict=True)
    return list(row["retired"])
