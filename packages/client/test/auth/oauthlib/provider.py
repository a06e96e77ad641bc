"""An OAuth 1 and 2 server on oauthlib, at the addresses of the API, as a judge of how the client signs in.

It has one user, who agrees to everything unless the address says &disagree=1, and whose user list is the only resource.
It prints "ready <origin>" and ends when its input does.
"""
import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

os.environ['OAUTHLIB_INSECURE_TRANSPORT'] = '1'

from oauthlib import oauth1, oauth2  # noqa: E402

USER, PASSWORD = 'ada@example.org', 'pass:wörd & more'
SECRET = 'secretOfTheWebClient+/='
KEY, KEY_SECRET = 'k' * 24, 'keySecret&with=letters'
CALLBACK = 'http://127.0.0.1/callback'
# One client for each way to sign in: grant types, and the secret; a client without one is public.
CLIENTS = {
    'web': ({'authorization_code', 'refresh_token'}, SECRET),
    'page': ({'authorization_code', 'refresh_token'}, None),
    'mobile': ({'implicit'}, None),
    'script': ({'password', 'refresh_token'}, SECRET),
}
SCOPES = {'readonly', 'readwrite'}


class Client:
    def __init__(self, client_id):
        self.client_id = client_id
        self.grants, self.secret = CLIENTS[client_id]


class OAuth2Validator(oauth2.RequestValidator):
    def __init__(self):
        self.codes, self.access, self.refresh = {}, {}, {}

    def validate_client_id(self, client_id, request):
        if client_id not in CLIENTS:
            return False
        request.client = Client(client_id)
        return True

    def client_authentication_required(self, request):
        return CLIENTS.get(request.client_id, (None, SECRET))[1] is not None

    def authenticate_client(self, request):
        from base64 import b64decode
        from urllib.parse import unquote_plus
        scheme, _, credentials = request.headers.get('Authorization', '').partition(' ')
        if scheme != 'Basic':
            return False
        client_id, secret = (unquote_plus(part) for part in b64decode(credentials).decode().split(':', 1))
        return self.validate_client_id(client_id, request) and request.client.secret == secret

    def authenticate_client_id(self, client_id, request):
        return self.validate_client_id(client_id, request) and request.client.secret is None

    def validate_redirect_uri(self, client_id, redirect_uri, request):
        return redirect_uri == CALLBACK

    def validate_response_type(self, client_id, response_type, client, request):
        return {'code': 'authorization_code', 'token': 'implicit'}.get(response_type) in client.grants

    def validate_grant_type(self, client_id, grant_type, client, request):
        return grant_type in client.grants

    def validate_scopes(self, client_id, scopes, client, request):
        return set(scopes) <= SCOPES

    def get_default_scopes(self, client_id, request):
        return ['readonly']

    def is_pkce_required(self, client_id, request):
        return CLIENTS[client_id][1] is None

    def save_authorization_code(self, client_id, code, request):
        self.codes[code['code']] = {
            'client_id': client_id,
            'scopes': request.scopes,
            'challenge': request.code_challenge,
            'method': request.code_challenge_method,
            'redirect_uri': request.redirect_uri,
        }

    def validate_code(self, client_id, code, client, request):
        saved = self.codes.get(code)
        if not saved or saved['client_id'] != client.client_id:
            return False
        request.user, request.scopes = USER, saved['scopes']
        return True

    def get_code_challenge(self, code, request):
        return self.codes[code]['challenge']

    def get_code_challenge_method(self, code, request):
        return self.codes[code]['method']

    def confirm_redirect_uri(self, client_id, code, redirect_uri, client, request):
        return self.codes[code]['redirect_uri'] == redirect_uri

    def invalidate_authorization_code(self, client_id, code, request):
        del self.codes[code]

    def validate_user(self, username, password, client, request):
        request.user = USER
        return (username, password) == (USER, PASSWORD)

    def save_bearer_token(self, token, request):
        self.access = {token['access_token']: request.scopes}
        if 'refresh_token' in token:
            self.refresh[token['refresh_token']] = request.scopes
        self.refresh.pop(request.refresh_token, None)

    def validate_refresh_token(self, refresh_token, client, request):
        request.user = USER
        return refresh_token in self.refresh

    def get_original_scopes(self, refresh_token, request):
        return self.refresh[refresh_token]

    def validate_bearer_token(self, token, scopes, request):
        return token in self.access


class OAuth1Validator(oauth1.RequestValidator):
    enforce_ssl = False
    realms = ['readonly']
    request_token_length = access_token_length = verifier_length = (20, 40)
    dummy_client = dummy_request_token = dummy_access_token = 'd' * 24

    def __init__(self):
        self.requests, self.verifiers, self.access, self.seen = {}, {}, {}, set()

    @property
    def safe_characters(self):
        return set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')

    def validate_client_key(self, client_key, request):
        return client_key == KEY

    def get_client_secret(self, client_key, request):
        return KEY_SECRET

    def validate_timestamp_and_nonce(self, client_key, timestamp, nonce, request, request_token=None, access_token=None):
        use = (timestamp, nonce, request_token, access_token)
        fresh = use not in self.seen
        self.seen.add(use)
        return fresh

    def get_default_realms(self, client_key, request):
        return ['readonly']

    def get_realms(self, token, request):
        return ['readonly']

    def validate_requested_realms(self, client_key, realms, request):
        return True

    def validate_realms(self, client_key, token, request, uri=None, realms=None):
        return True

    def validate_redirect_uri(self, client_key, redirect_uri, request):
        return redirect_uri == CALLBACK

    def save_request_token(self, token, request):
        self.requests[token['oauth_token']] = {'secret': token['oauth_token_secret'], 'callback': request.redirect_uri}

    def verify_request_token(self, token, request):
        return token in self.requests

    def verify_realms(self, token, realms, request):
        return True

    def save_verifier(self, token, verifier, request):
        self.verifiers[token] = verifier['oauth_verifier']

    def get_redirect_uri(self, token, request):
        return self.requests[token]['callback']

    def validate_request_token(self, client_key, token, request):
        return token in self.requests

    def get_request_token_secret(self, client_key, token, request):
        return self.requests.get(token, {'secret': ''})['secret']

    def validate_verifier(self, client_key, token, verifier, request):
        return self.verifiers.get(token) == verifier

    def invalidate_request_token(self, client_key, request_token, request):
        del self.requests[request_token], self.verifiers[request_token]

    def save_access_token(self, token, request):
        self.access[token['oauth_token']] = token['oauth_token_secret']

    def validate_access_token(self, client_key, token, request):
        return token in self.access

    def get_access_token_secret(self, client_key, token, request):
        return self.access.get(token, '')


server2 = oauth2.Server(OAuth2Validator())
server1 = oauth1.WebApplicationServer(OAuth1Validator())


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        self.route()

    def do_POST(self):
        self.route()

    def route(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0)).decode()
        request = (f'http://{self.headers["Host"]}{self.path}', self.command, body, dict(self.headers))
        path = urlsplit(self.path).path
        disagrees = 'disagree' in parse_qs(urlsplit(self.path).query)
        try:
            if path == '/api/connect/oauth2/auth/':
                answer = self.authorize2(request, disagrees)
            elif path == '/api/connect/oauth2/token/':
                answer = server2.create_token_response(*request)
            elif path == '/oauth/request_token':
                answer = server1.create_request_token_response(*request)
            elif path == '/oauth/authorize':
                realms, _ = server1.get_realms_and_credentials(*request)
                answer = server1.create_authorization_response(*request, realms=realms)
            elif path == '/oauth/access_token':
                answer = server1.create_access_token_response(*request)
            else:
                answer = self.users(request)
        except oauth2.FatalClientError as error:
            answer = {}, str(error), 400
        self.send(*answer)

    def authorize2(self, request, disagrees):
        try:
            scopes, credentials = server2.validate_authorization_request(*request)
            if disagrees:
                raise oauth2.AccessDeniedError('The person said no.', state=credentials['state'])
            return server2.create_authorization_response(*request, scopes=scopes, credentials=credentials)
        except oauth2.FatalClientError:
            raise
        except oauth2.OAuth2Error as error:
            return {'Location': error.in_uri(CALLBACK)}, None, 302

    def users(self, request):
        if request[3].get('Authorization', '').startswith('OAuth '):
            valid, _ = server1.validate_protected_resource_request(*request, realms=['readonly'])
        else:
            valid, _ = server2.verify_request(*request, scopes=['readonly'])
        if not valid:
            return {}, '', 401
        meta = {'limit': 20, 'next': None, 'offset': 0, 'previous': None, 'total_count': 1}
        objects = [{'id': 1, 'username': USER, 'resource_uri': '/api/user/1/'}]
        return {'Content-Type': 'application/json'}, json.dumps({'meta': meta, 'objects': objects}), 200

    def send(self, headers, body, status):
        data = (body or '').encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass


http = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
http.daemon_threads = True
threading.Thread(target=http.serve_forever, daemon=True).start()
print(f'ready http://127.0.0.1:{http.server_port}', flush=True)
sys.stdin.read()
