"""The parts of an exported form as text for people: unzipped, indented, the plan inside laid out as JSON."""

import json
import re
import subprocess

from . import package, paths

FOLDER = paths.ROOT / "Tests/Fixtures/Golden/Forms"
LANGUAGES = ("es", "ar")
KINDS = [(extension, language) for extension in paths.FORMATS for language in LANGUAGES]
WIDTH = 120
TOKEN = re.compile(r"<[^>]+>|[^<]+")


def readable(name, data):
    """A part laid out for people: what fits on a line stands on one, a longer element has its content indented below it.

    Tags and text stay letter for letter; only line breaks and indents come between tags."""
    root = [[]]
    for token in TOKEN.findall(data.decode("utf-8")):
        if token.startswith("</"):
            children = root.pop()
            root[-1][-1] += [children, token]
        elif token.startswith("<") and not token.startswith("<?") and not token.endswith("/>"):
            root[-1].append([token])
            root.append([])
        elif token.startswith("<") or token.strip() or len(root) > 1:
            root[-1].append(laid_out(name, token))
    return "".join(line + "\n" for node in root[0] for line in lines(node, ""))


def lines(node, indent):
    """A node is a text or an empty tag, or a list of start tag, nodes and end tag."""
    whole = flat(node)
    if isinstance(node, str) or len(indent + whole) <= WIDTH or all(isinstance(n, str) and n[0] != "<" for n in node[1]):
        return [indent + whole]
    return [indent + node[0], *(line for n in node[1] for line in lines(n, indent + "  ")), indent + node[2]]


def flat(node):
    return node if isinstance(node, str) else node[0] + "".join(map(flat, node[1])) + node[2]


def laid_out(name, text):
    """The embedded plan, one member a line."""
    if not name.startswith(("customXml/", "xl/sharedStrings")) or not text.startswith("{"):
        return text
    plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    return "\n" + json.dumps(json.loads(plain), ensure_ascii=False, indent=1) + "\n"


def written(program, folder):
    """The sample as the program writes it now: readable texts by format and language, and by part."""
    command = [program, "export", paths.SAMPLE, "--language", ",".join(LANGUAGES), "-o", folder]
    subprocess.run([str(c) for c in command], check=True, timeout=60)
    result = {}
    for extension, language in KINDS:
        (file,) = folder.glob(f"*.{language}.{extension}")
        parts = package.parts(file)
        texts = {name: readable(name, data) for name, data in parts.items()}
        texts["parts.txt"] = "".join(name + "\n" for name in parts)
        result[f"{extension}-{language}"] = texts
    return result


def recorded():
    """The golden files, by the same names."""
    result = {}
    for extension, language in KINDS:
        folder = FOLDER / f"{extension}-{language}"
        files = [f for f in folder.rglob("*") if f.is_file()]
        result[folder.name] = {f.relative_to(folder).as_posix(): f.read_text(encoding="utf-8") for f in files}
    return result
