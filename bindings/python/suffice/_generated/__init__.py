"""Generated: written by bindings/gen/python.

SPDX-License-Identifier: MIT
"""
