"""The key of an encrypted store. Passphrases are not asked for yet; here is where their key will arrive."""

from typing import Any, Final, Protocol

KEY_BYTES: Final = 32


class _Keyed(Protocol):
    def execute(self, statement: str) -> Any: ...


def use_key(connection: _Keyed, key: bytes | None) -> None:
    """Let a fresh connection read and write with this key of 32 random bytes; without a key the file stays plain.

    The key is taken as it is, without stretching: it is random, and the passphrase that wraps it is stretched instead.
    """
    if key is None:
        return
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes")
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
