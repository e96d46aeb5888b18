"""Tally: how many tests of a meson log passed and failed, as two numbers. usage: tally.py LOG...
What was skipped is neither.
SPDX-License-Identifier: MIT
"""
import json
import sys

passed = failed = 0
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as log:
        for line in log:
            result = json.loads(line)["result"]
            passed += result in ("OK", "EXPECTEDFAIL")
            failed += result not in ("OK", "EXPECTEDFAIL", "SKIP")
print(passed, failed)
