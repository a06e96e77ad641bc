"""Drives a copy of the Python client through the chapters of its manual, against the server at the URL given.

Run in an empty folder with the client's package on the path. Prints one line of JSON for each chapter:
its name, and the traceback of what went wrong or null.
"""

import json
import os
import sys
import time
import traceback

import hexoskin.client
import hexoskin.errors as errors

BASE_URL = sys.argv[1]
KEY, SECRET = 'sandbox-key', 'sandbox-secret'
ATHLETE = 'athlete@example.org:athlete'
COACH = 'coach@example.org:coach'

# Versions of the client disagree on which of the two they raise before a request.
NOT_ALLOWED = (errors.MethodNotAllowed, errors.HttpMethodNotAllowed)


def connect(auth=ATHLETE, key=KEY, secret=SECRET):
    api = hexoskin.client.HexoApi(key, secret, auth=auth, base_url=BASE_URL)
    # Older copies insist on https.
    api.base_url = BASE_URL
    return api


def credentials(auth):
    """As an object, since the client takes text in its constructor only, whatever its manual says."""
    return hexoskin.client.HexoAuth(KEY, SECRET, *auth.split(':'))


def expect_error(kind, call):
    try:
        call()
    except kind as error:
        return error
    raise AssertionError('no %s' % (kind,))


def authorization():
    api = connect(auth=None)
    expect_error(errors.HttpUnauthorized, lambda: api.get('/api/record/'))
    assert connect().account.list(auth=credentials(COACH))[0].email == 'coach@example.org'
    api.auth = credentials(COACH)
    assert api.account.list()[0].email == 'coach@example.org'


def oauth2():
    """Its OAuth 1 fails inside the client on Python 3, whatever a server does."""
    sys.path.append(os.path.join(os.path.dirname(__file__), '..', 'oauth'))
    from visit import visit

    api = connect(auth=None)
    api.oauth2_get_access_token('athlete@example.org', 'athlete', scope='readonly')
    assert api.auth.scope == 'readonly'
    assert api.account.list()[0].email == 'athlete@example.org'
    before = api.auth.access_token
    api.refresh_access_token()
    assert api.auth.access_token != before
    assert api.account.list()[0].email == 'athlete@example.org'
    expect_error(errors.HttpForbidden, lambda: api.range.create({'name': 'x', 'start': 1, 'user': '/api/user/123/'}))
    expect_error(errors.HttpBadRequest, lambda: api.oauth2_get_access_token('athlete@example.org', 'x', scope='readonly'))

    for key, secret, grant in ((KEY, SECRET, 'authorization_code'), ('sandbox-implicit', '', 'implicit')):
        api = connect(auth=None, key=key, secret=secret)
        callback = 'http://127.0.0.1:8917/callback'
        url = api.oauth2_get_request_token_url(callback, grant_type=grant, scope='readwrite')
        api.oauth2_get_access_token(visit(url))
        made = api.range.create({'name': 'made', 'start': 1, 'user': '/api/user/123/'})
        made.delete()


def getting_data():
    api = connect()
    user = api.account.list()[0]
    assert user.email == 'athlete@example.org', user.fields
    users = api.user.list()
    assert 'athlete@example.org' in [u.email for u in users]

    some = api.record.list(limit=3, order_by='start')
    assert [r.start for r in some] == sorted(r.start for r in some)
    middle = some[1].start
    before = api.record.list(start__lt=middle)
    assert all(r.start < middle for r in before) and len(before) > 0
    assert [r.id for r in api.record.list({'start__lt': middle})] == [r.id for r in before]
    assert some[0].user.email.endswith('@example.org')

    two = api.range.list(id__in=[r.id for r in api.range.list(limit=2)])
    assert len(two) == 2
    by_user = api.range.list(user=user, limit=1)
    assert by_user[0].user.resource_uri == user.resource_uri

    assert api.user.get(user.id).email == user.email
    assert api.range.get(two[0].resource_uri).id == two[0].id
    assert str(user.id) in repr(user)


def pages():
    api = connect()
    ranges = api.range.list(limit=7)
    total = ranges.response.result['meta']['total_count']
    assert len(ranges) == 7 and ranges.nexturl
    ranges.load_next()
    assert len(ranges) == 14 and len({r.id for r in ranges}) == 14

    last = api.range.list(limit=5, offset=total - 3)
    assert len(last) == 3 and last.nexturl is None
    expect_error(StopIteration, last.load_next)

    if hasattr(ranges, 'prefetch_all'):
        datatypes = api.datatype.list().prefetch_all()
        assert len(datatypes) == datatypes.response.result['meta']['total_count'] > 20
        assert len(list(api.datatype.list().iter_all())) == len(datatypes)


def lazy_loading():
    user = connect().account.list()[0]
    api = connect()
    ranges = api.range.list(user=user.id)
    assert len(ranges) > 1
    assert all(r.user.first_name == user.first_name for r in ranges)
    assert ranges[0].user is ranges[1].user

    loaded = api.user.get(user.id)
    assert loaded is ranges[0].user
    loaded.first_name = 'Billy Bob'
    assert ranges[0].user.first_name == 'Billy Bob'
    refreshed = api.user.get(user.id, force_refresh=True)
    assert refreshed.first_name == user.first_name

    refreshed.first_name = 'Billy Bob'
    refreshed.update()
    assert connect().user.get(user.id).first_name == 'Billy Bob'
    refreshed.update({'first_name': user.first_name})
    assert connect().user.get(user.id).first_name == user.first_name


def every_list():
    """Objects of every resource can be read, printed, and followed one step."""
    api = connect()
    api.build_resources()
    problems = []
    for name, conf in sorted(api.resource_conf.items()):
        answers_objects = 'flat' not in conf['fields'] and name not in ('report', 'distribution')
        if not answers_objects or 'get' not in conf['allowed_list_http_methods']:
            continue
        try:
            objects = getattr(api, name).list()
            repr(objects)
            for instance in list(objects)[:2]:
                if 'get' in conf['allowed_detail_http_methods']:
                    getattr(api, name).get(instance.resource_uri)
        except Exception as problem:
            problems.append('%s: %r' % (name, problem))
    assert problems == [], problems


def creating():
    api = connect()
    user = api.user.list(email='athlete@example.org')[0]
    made = api.range.create({'name': 'testnew_range', 'start': 353163129199, 'end': 353163139199, 'user': user})
    assert made.name == 'testnew_range' and made.start == 353163129199
    assert made.user.email == 'athlete@example.org'
    assert connect().range.get(made.id).end == 353163139199
    # What a program gets that counts time in fractions.
    start = 1795454400123.456
    fraction = api.range.create({'name': 'fraction', 'start': start, 'end': start + 5000, 'user': user.resource_uri})
    assert fraction.id != made.id
    fraction.delete()
    made.delete()

    note = api.annotation.create({'annotation': 'hello', 'datatype': '4096', 'start': 353163129199, 'user': user.id})
    assert note.user.resource_uri == user.resource_uri
    assert note.datatype.resource_uri == '/api/datatype/4096/'
    note.delete()


def modifying():
    api = connect()
    user = api.user.list(email='athlete@example.org')[0]
    made = api.range.create({'name': 'first', 'start': 353163129199, 'user': user})
    made.name = 'second'
    made.update()
    assert made.name == 'second'
    made.update({'name': 'third', 'user': user})
    assert connect().range.get(made.id).name == 'third'

    if 'patch' in api.range._conf['allowed_list_http_methods']:
        beside = {'name': 'beside', 'start': 1, 'user': user.resource_uri}
        api.range.patch([{'resource_uri': made.resource_uri, 'name': 'fourth'}, beside])
        assert connect().range.get(made.id).name == 'fourth'
        assert connect().range.list(start=1)[0].name == 'beside'
    made.delete()

    record = api.record.list(user=user.id)[0]
    record.update()
    assert connect().record.get(record.id).start == record.start


def deleting():
    api = connect()
    datatypes = api.datatype.list()
    count = len(datatypes)

    def delete_from_list():
        del datatypes[5]

    expect_error(NOT_ALLOWED, delete_from_list)
    assert len(datatypes) == count
    user = api.account.list()[0]
    made = api.range.create({'name': 'mine', 'start': 353163129199, 'user': user.resource_uri})
    uri = made.resource_uri
    made.delete()
    assert made.name is None
    expect_error(errors.HttpNotFound, lambda: connect().range.get(uri))

    for name in ('a', 'b'):
        api.range.create({'name': name, 'start': 77, 'user': user.resource_uri})
    ranges = api.range.list(start=77)
    del ranges[0]
    assert len(ranges) == 1 and len(connect().range.list(start=77)) == 1
    ranges[0].delete()


def exceptions():
    api = connect()
    expect_error(NOT_ALLOWED, lambda: api.datatype.list()[4].delete())
    bad = expect_error(errors.HttpBadRequest, lambda: api.range.list(name='x'))
    assert 'does not allow filtering' in str(bad.response)
    expect_error(errors.HttpClientError, lambda: api.range.list(limit='abc'))
    expect_error(errors.HttpNotFound, lambda: api.range.get(999999999))
    expect_error(errors.HttpMethodNotAllowed, lambda: api.delete('/api/datatype/'))
    expect_error(errors.HttpInternalServerError, lambda: api.range.list(start__range='1'))
    expect_error(errors.HttpUnauthorized, lambda: connect(auth='athlete@example.org:wrong').get('/api/account/'))
    signature = expect_error(errors.HttpUnauthorized, lambda: connect(secret='wrong').get('/api/account/'))
    assert signature.response.result == {'error': 'API signature failed.'}, signature.response.result
    # The coach sees the athlete's ranges, and may not change them.
    athlete = api.account.list()[0]
    theirs = connect(auth=COACH).range.list(user=athlete.id)[0]
    expect_error(errors.HttpForbidden, lambda: theirs.update({'name': 'I wuz here'}))


def cached_resource_list():
    hexoskin.client.CACHED_API_RESOURCE_LIST = '.api_cache'
    api = connect()
    api.account.list()
    stored = [name for name in os.listdir('.') if name.startswith('.api_cache_')]
    assert len(stored) == 1, stored
    api.clear_resource_cache()
    assert not os.path.exists(stored[0])
    api.account.list()
    assert os.path.exists(stored[0])
    hexoskin.client.CACHED_API_RESOURCE_LIST = None
    uncached = connect()
    assert uncached.account.list()[0].email == 'athlete@example.org'
    assert set(uncached.resource_conf['range']) >= {'fields', 'filtering', 'ordering', 'list_endpoint', 'name'}
    assert uncached.range._conf is uncached.resource_conf['range']
    assert uncached.range.list()._parent._conf is uncached.resource_conf['range']


def the_data_resource():
    api = connect()
    result = api.data.list(record=99999, datatype__in=(19, 33, 49))
    assert len(result) == 1
    (dataresult,) = result
    assert dataresult.user.endswith('/api/user/123/'), dataresult.user
    assert sorted(dataresult.data) == [19, 33, 49]
    rates = dataresult.data[19]
    assert len(rates) > 1000 and all(second[0] - first[0] == 256 for first, second in zip(rates, rates[1:]))

    flat = api.data.list(record=99999, datatype=19, flat=True)
    assert [tuple(pair) for pair in flat] == [tuple(pair) for pair in rates]
    values = api.data.list(record=99999, datatype=19, flat=True, no_timestamps=True)
    assert list(values) == [value for _, value in rates]
    assert len(api.ecg.list(record=99999)[0].data[4113]) > 50000
    assert len(api.data.list(record=1, datatype=19)) == 0


CHAPTERS = (
    authorization, oauth2, getting_data, pages, lazy_loading, every_list, the_data_resource, creating, modifying, deleting,
    exceptions, cached_resource_list,
)


def main():
    # The client waits 0.3 s between schemas, out of regard for a server that is not this one.
    time.sleep = lambda seconds: None
    for chapter in CHAPTERS:
        problem = None
        try:
            chapter()
        except BaseException:
            problem = traceback.format_exc()
        print(json.dumps({'chapter': chapter.__name__, 'problem': problem}), flush=True)


if __name__ == '__main__':
    main()
