"""Forms as other programs leave them when they have loaded and saved them."""

import re
import zipfile

import docx
import openpyxl
from docx.oxml.ns import qn

from . import office, package

# The formats that LibreOffice takes a form through, one after the other.
WAYS = {
    "xlsx": {"libreoffice": ("xlsx",), "libreoffice-ods": ("ods", "xlsx")},
    "docx": {"libreoffice": ("docx",), "libreoffice-odt": ("odt", "docx")},
}


def by_libreoffice(files, folder, formats):
    """The files by name after LibreOffice has taken them through the formats."""
    for number, extension in enumerate(formats):
        step = folder / str(number)
        office.convert(files, step, extension)
        files = [step / f"{file.stem}.{extension}" for file in files]
    return files


def by_python(file, target):
    """Loaded and saved by openpyxl or python-docx."""
    if file.suffix == ".xlsx":
        openpyxl.load_workbook(file).save(target)
    else:
        docx.Document(str(file)).save(str(target))
    return target


def known_losses(plan, way, extension):
    """A plan as the file itself says it after a program that damages texts."""
    if (way, extension) == ("python", "xlsx"):
        # openpyxl reads the escaped underscore of ST_Xstring (ECMA-376 Part 1, 22.9.2.19) as nothing and writes none.
        return changed(plan, lambda text: text.replace("_x0041_", "A").replace("_x000D_", "\r"))
    if extension == "docx" and way.startswith("libreoffice"):
        # LibreOffice writes texts of Word with the escapes that only spreadsheets have.
        return changed(plan, lambda text: text.replace("_x0041_", "_x005F_x0041_").replace("_x000D_", "_x005F_x000D_"))
    if (way, extension) == ("libreoffice-ods", "xlsx"):
        # LibreOffice reads a tab of its own spreadsheets as nothing.
        return changed(plan, lambda text: text.replace("\t", ""))
    return plan


def changed(value, change):
    """JSON with every text changed."""
    if isinstance(value, dict):
        return {k: changed(v, change) for k, v in value.items()}
    if isinstance(value, list):
        return [changed(v, change) for v in value]
    return change(value) if isinstance(value, str) else value


def rewritten(file, target, change):
    """A copy with parts changed: `change` takes name and bytes, and gives bytes, or None to leave the part out."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in package.parts(file).items():
            data = change(name, data)
            if data is not None:
                archive.writestr(name, data)
    return target


def stripped(file, target):
    """Without custom XML, properties, bookmarks, content controls, the hidden sheets and the column of ids, as online
    editors leave it."""
    rewritten(file, target, without_anchors)
    if file.suffix == ".docx":
        document = docx.Document(str(target))
        for bookmark in list(document.element.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            bookmark.getparent().remove(bookmark)
        for control in list(document.element.iter(qn("w:sdt"))):
            for child in list(control.find(qn("w:sdtContent"))):
                control.addprevious(child)
            control.getparent().remove(control)
        document.save(str(target))
    else:
        workbook = openpyxl.load_workbook(target)
        sheet = workbook.worksheets[0]
        for row in sheet.iter_rows():
            if "ccpm-id" in [cell.value for cell in row]:
                sheet.auto_filter.ref = None
                sheet.delete_cols([cell.value for cell in row].index("ccpm-id") + 1)
                break
        for other in workbook.worksheets[1:]:
            workbook.remove(other)
        sheet.data_validations.dataValidation = []
        workbook.save(target)
    return target


DROPPED = re.compile(r"customXml/|docProps/|.*/_rels/item\d+\.xml\.rels")


def without_anchors(name, data):
    if DROPPED.match(name):
        return None
    if name.endswith(".rels"):
        return re.sub(rb"<Relationship [^>]*(customXml|custom-properties|core-properties|extended-properties)[^>]*/>", b"", data)
    if name == "[Content_Types].xml":
        return re.sub(rb"<Override [^>]*(customXml|docProps)[^>]*/>", b"", data)
    return data
