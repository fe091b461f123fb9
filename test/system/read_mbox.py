"""Reads the mailbox file named by the first argument with Python's own reader and prints its bodies as JSON."""

import json
import mailbox
import sys

messages = mailbox.mbox(sys.argv[1], create=False)
json.dump([message.get_payload(decode=True).decode() for message in messages], sys.stdout)
