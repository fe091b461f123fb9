"""Stands in for a mail merge where none is at hand: a table and a template in, messages out.

csv, string.Template and email are what Python has for the steps that mailmerge takes (csv, Jinja2, email).
"""

import csv
import email.parser
import email.policy
import string
import sys

table, template, target = sys.argv[1:]
with open(template, encoding="utf-8") as file:
    letter = string.Template(file.read())
parser = email.parser.Parser(policy=email.policy.SMTP)
with open(table, newline="", encoding="utf-8") as rows, open(target, "wb") as out:
    for row in csv.DictReader(rows):
        message = parser.parsestr(letter.substitute(row))
        message.set_content(message.get_content())
        out.write(b"From - Thu Jan  1 00:00:00 1970\n" + message.as_bytes() + b"\n")
