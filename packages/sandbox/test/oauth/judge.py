"""Signs in to the sandbox at the URL given, by every flow, with requests-oauthlib as the program.

Prints one line of JSON for each flow: its name, and the traceback of what went wrong or null.
"""

import base64
import hashlib
import json
import os
import sys
import traceback

import requests
from oauthlib.oauth2 import LegacyApplicationClient, MobileApplicationClient
from requests_oauthlib import OAuth1Session, OAuth2Session
from visit import visit as visit_pages

# The sandbox speaks plain HTTP, which the library refuses unless told.
os.environ['OAUTHLIB_INSECURE_TRANSPORT'] = '1'

BASE = sys.argv[1]
AUTH, TOKEN = BASE + '/api/connect/oauth2/auth/', BASE + '/api/connect/oauth2/token/'
CALLBACK = 'http://localhost:8917/callback'
ACCOUNT = BASE + '/api/account/'


def visit(url):
    # The library takes callbacks by https only.
    return visit_pages(url).replace('http://', 'https://', 1)


def check(session):
    answer = session.get(ACCOUNT)
    assert answer.status_code == 200, answer
    assert answer.json()['objects'][0]['email'] == 'athlete@example.org'


def code():
    session = OAuth2Session('sandbox-code', redirect_uri=CALLBACK, scope=['readonly', 'readwrite'])
    url, state = session.authorization_url(AUTH)
    callback = visit(url)
    assert 'state=' + state in callback
    session.fetch_token(TOKEN, authorization_response=callback, client_secret='sandbox-code-secret')
    check(session)
    refresh(session, ('sandbox-code', 'sandbox-code-secret'))


def code_by_body():
    session = OAuth2Session('sandbox-key', redirect_uri=CALLBACK, scope=['readwrite'])
    url, _ = session.authorization_url(AUTH)
    session.fetch_token(
        TOKEN, authorization_response=visit(url), client_secret='sandbox-secret', include_client_id=True, auth=False
    )
    check(session)


def public_with_pkce():
    verifier = base64.urlsafe_b64encode(os.urandom(32)).decode().rstrip('=')
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip('=')
    session = OAuth2Session('sandbox-public', redirect_uri=CALLBACK, scope=['readonly'])
    url, _ = session.authorization_url(AUTH, code_challenge=challenge, code_challenge_method='S256')
    session.fetch_token(
        TOKEN, authorization_response=visit(url), code_verifier=verifier, include_client_id=True
    )
    check(session)
    session.refresh_token(TOKEN, client_id='sandbox-public')
    check(session)


def implicit():
    client = MobileApplicationClient('sandbox-implicit')
    session = OAuth2Session(client=client, redirect_uri=CALLBACK, scope=['readonly'])
    url, _ = session.authorization_url(AUTH)
    session.token_from_fragment(visit(url))
    check(session)


def password():
    session = OAuth2Session(client=LegacyApplicationClient('sandbox-key', scope=['readwrite']))
    session.fetch_token(
        TOKEN, username='athlete@example.org', password='athlete', client_id='sandbox-key', client_secret='sandbox-secret'
    )
    check(session)
    refresh(session, ('sandbox-key', 'sandbox-secret'))


def refresh(session, client):
    before = session.access_token
    session.refresh_token(TOKEN, auth=requests.auth.HTTPBasicAuth(*client))
    assert session.access_token != before
    check(session)
    assert requests.get(ACCOUNT, headers={'Authorization': 'Bearer ' + before}).status_code == 401


def oauth1(signature_type='AUTH_HEADER'):
    session = OAuth1Session('sandbox-key', 'sandbox-secret', callback_uri=CALLBACK, signature_type=signature_type)
    session.fetch_request_token(BASE + '/oauth/request_token')
    session.parse_authorization_response(visit(session.authorization_url(BASE + '/oauth/authorize')))
    tokens = session.fetch_access_token(BASE + '/oauth/access_token')
    session = OAuth1Session(
        'sandbox-key',
        'sandbox-secret',
        # There is no form to put them into where the body is JSON.
        signature_type='AUTH_HEADER' if signature_type == 'BODY' else signature_type,
        resource_owner_key=tokens['oauth_token'],
        resource_owner_secret=tokens['oauth_token_secret'],
    )
    check(session)
    strange = {'limit': '1', 'x': ["!'()* +%&=;/?", 'é🏃', ''], 'b[]': '~-._'}
    assert session.get(BASE + '/api/range/', params=strange).status_code == 200
    body = json.dumps({'name': 'by OAuth 1', 'start': 1, 'user': 123})
    created = session.post(BASE + '/api/range/', data=body, headers={'Content-Type': 'application/json'})
    assert created.status_code == 201, created
    assert session.delete(BASE + created.json()['resource_uri']).status_code == 204


def oauth1_by_body():
    oauth1('BODY')


def oauth1_by_query():
    oauth1('QUERY')


for flow in (code, code_by_body, public_with_pkce, implicit, password, oauth1, oauth1_by_body, oauth1_by_query):
    problem = None
    try:
        flow()
    except BaseException:
        problem = traceback.format_exc()
    print(json.dumps({'flow': flow.__name__, 'problem': problem}), flush=True)
