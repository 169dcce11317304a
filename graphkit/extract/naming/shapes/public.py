"""Knows the apps and games that everybody has, which are no force's systems and no schemes."""

from __future__ import annotations

from graphkit.extract.prose.word_lists import words_of

#: by the name without its spaces and stops, in small letters
_PUBLIC = frozenset(
    words_of(
        """
    snapchat instagram facebook facebookmessenger whatsapp tiktok youtube twitter kik kikmessenger discord
    omegle yubo roblox fortnite minecraft skype telegram tinder grindr badoo reddit twitch pinterest tumblr askfm
    chatroulette musically houseparty onlyfans viber wechat facetime imessage xbox playstation playstation4
    xboxlive google googlemaps linkedin netflix spotify
    """
    )
)


def is_public(name: str) -> bool:
    """Tell whether a name is that of an app, a site or a game that anybody may use: "Snapchat", "Kik Messenger"."""
    return "".join(c for c in name.lower() if c.isalnum()) in _PUBLIC
