"""The book kept well: what is wrong (`health`), what mends it (`remedies`), who and what is in it
twice (`duplicates`, by `alike_people` and `alike_goods`) and made one (`merging`, seen in `sides`).
"""

from shopfriend.services.care.remedies import fix, fix_many, leave, set_address

__all__ = ["fix", "fix_many", "leave", "set_address"]
