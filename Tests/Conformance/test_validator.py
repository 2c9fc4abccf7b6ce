"""The Open XML SDK's rules, strictly."""

import concurrent.futures
import os

from support import validator


def test_no_form_has_an_error_or_a_warning(forms, bare_forms):
    files = forms.all() + bare_forms.all()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        bad = [f"{f.name}:\n{said}" for f, said in zip(files, pool.map(validator.findings, files)) if said]
    assert not bad, "\n".join(bad)
