"""Files made to do harm, or damaged: each is a form with one thing wrong, and says how it must be answered.

`Tests/Tools/make-hostile-files` writes them all to a folder. They are made here, and none was copied from anywhere.
"""

import dataclasses
import re
import typing

from . import hostile_archives, hostile_documents, hostile_markup, hostile_sheets, package
from .rawzip import READ

__all__ = ["READ", "Case", "cases", "file_name"]


@dataclasses.dataclass
class Case:
    """What is done to the parts of a form, and what the program must say.

    `says` is a pattern of the one error; None where the file gives the plan all the same, READ where it gives a plan,
    but what it shows is another.
    """

    name: str
    make: typing.Callable
    says: str | None
    formats: tuple = ("docx", "xlsx")

    def bytes(self, form):
        return self.make(package.parts(form))


def cases():
    made = []
    for module in (hostile_archives, hostile_markup, hostile_sheets, hostile_documents):
        for name, (make, says, *formats) in module.CASES.items():
            made.append(Case(name, make, says, tuple(formats) or module.FORMATS))
    return made


def file_name(case, extension):
    return re.sub(r"[^a-z0-9]+", "-", case.name.lower()).strip("-") + "." + extension
