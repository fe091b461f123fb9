"""Reads messages (a JSON list of strings on stdin) with Python's own parser and prints what it found as JSON."""

import base64
import email
import email.policy
import json
import sys


def read(source):
    message = email.message_from_bytes(source.encode('ascii'), policy=email.policy.default)
    defects = [*message.defects]
    for value in message.values():
        defects += getattr(value, 'defects', ())

    def mailboxes(field):
        header = message[field]
        return [[box.display_name, box.addr_spec] for box in header.addresses] if header else []

    return {
        'keys': message.keys(),
        'from': mailboxes('From'),
        'to': mailboxes('To'),
        'cc': mailboxes('Cc'),
        'subject': message['Subject'],
        'type': [message.get_content_type(), message.get_content_charset()],
        'language': message['Content-Language'],
        'unsent': message['X-Unsent'],
        'body': base64.b64encode(message.get_payload(decode=True)).decode(),
        'defects': [repr(defect) for defect in defects],
    }


json.dump([read(source) for source in json.load(sys.stdin)], sys.stdout)
