#!/usr/bin/python3
"""Let LibreOffice Writer accept or reject all tracked changes of documents, as a person does by its menu.

    review_in_writer.py accept|reject SOURCE TARGET [SOURCE TARGET…]

Run by the system's own Python, which has LibreOffice's interface (package python3-uno)."""

import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def connect(pipe, office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if office.poll() is not None:
                raise
            time.sleep(0.2)
    sys.exit("LibreOffice does not answer.")


def review(context, command, source, target):
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    document = desktop.loadComponentFromURL(pathlib.Path(source).resolve().as_uri(), "_blank", 0, (value("Hidden", True),))
    dispatcher.executeDispatch(document.CurrentController.Frame, COMMANDS[command], "", 0, ())
    document.storeToURL(pathlib.Path(target).resolve().as_uri(), (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)


def main(command, *files):
    with tempfile.TemporaryDirectory() as folder:
        pipe = pathlib.Path(folder).name
        office = subprocess.Popen(
            ["soffice", f"-env:UserInstallation={pathlib.Path(folder).as_uri()}", "--headless", "--norestore",
             f"--accept=pipe,name={pipe};urp;"])
        try:
            context = connect(pipe, office)
            for source, target in zip(files[::2], files[1::2]):
                review(context, command, source, target)
            context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
            office.wait(60)
        finally:
            office.kill()


main(*sys.argv[1:])
