"""A stock django-tastypie server whose resources come from a JSON description.

Reads one line of JSON from standard input (see `Description` in tastypie-server.ts for its form), serves
it on 127.0.0.1, prints `ready http://127.0.0.1:PORT` and ends on SIGTERM or when standard input closes.
The database is in memory. Nothing here imitates Hexoskin: what the resources do is what Tastypie does.
"""

import gc
import json
import logging
import os
import sys
import threading
import warnings
from functools import lru_cache
from types import SimpleNamespace

import django
from django.apps import AppConfig
from django.conf import settings


class App(AppConfig):
    """Models belong to an installed application, as Django looks only there for what a deletion takes along."""

    name = __name__
    label = 'hexoskin'



settings.configure(
    ALLOWED_HOSTS=['127.0.0.1', 'localhost'],
    DATABASES={'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': ':memory:'}},
    DEBUG=False,
    DEFAULT_AUTO_FIELD='django.db.models.AutoField',
    INSTALLED_APPS=['%s.App' % __name__],
    LOGGING_CONFIG=None,
    # CommonMiddleware adds the missing slash and Content-Length, as on any ordinary Django site.
    MIDDLEWARE=['django.middleware.common.CommonMiddleware'],
    ROOT_URLCONF=__name__,
    SECRET_KEY='only for tests',
    TASTYPIE_DEFAULT_FORMATS=['json'],
    TIME_ZONE='UTC',
    USE_TZ=True,
)
django.setup()

import lost_names  # noqa: F401, must come before Tastypie
from django.core.servers.basehttp import WSGIRequestHandler, WSGIServer
from django.core.wsgi import get_wsgi_application
from django.db import connection, models, transaction
from django.urls import include, path, reverse
from django.utils import timezone
from tastypie import fields
from tastypie.api import Api
from tastypie.authentication import BasicAuthentication
from tastypie.authorization import Authorization
from tastypie.resources import ModelResource

# The target of relations whose resource the API does not publish.
UNKNOWN = 'unknown'


def class_name(resource_name):
    return ''.join(part.capitalize() for part in resource_name.split('_'))


def key_of(resource):
    """Name of the column whose value stands in the URIs of the resource's objects."""
    return resource.get('key', 'id')


class RawField(fields.ApiField):
    """Hands JSON values through: geometries, and fields whose payload differs from their declared type."""

    def __init__(self, declared_type, **options):
        super().__init__(**options)
        self.dehydrated_type = declared_type


SCALARS = {
    # declared type: Tastypie's field, the column, the Python types that the column holds, what an unset column holds
    'integer': (fields.IntegerField, models.BigIntegerField, (int,), 0),
    'float': (fields.FloatField, models.FloatField, (int, float), 0),
    'string': (fields.CharField, models.TextField, (str,), ''),
    'boolean': (fields.BooleanField, models.BooleanField, (bool,), False),
    'datetime': (fields.DateTimeField, models.DateTimeField, (str,), None),
    'date': (fields.DateField, models.DateField, (str,), None),
}


def stored_type(field, values):
    """The type of the field's column: the declared one, unless the values are of another."""
    if field['type'] in SCALARS:
        for candidate in (field['type'], 'integer', 'string'):
            if all(value is None or isinstance(value, SCALARS[candidate][2]) for value in values):
                return candidate
    return 'json'


# --- Models -----------------------------------------------------------------------------------------------------------


class Stamp(models.DateTimeField):
    """A time that every save sets, or the first one. Rows of the description keep those they come with."""

    is_loading = False

    def pre_save(self, instance, add):
        if self.is_loading:
            return getattr(instance, self.attname)
        if super().pre_save(instance, add) is None:
            setattr(instance, self.attname, timezone.now())
        return getattr(instance, self.attname)


def build_model(resource, rows, keys):
    columns = {}
    if key_of(resource) == 'id' or 'id' in resource['fields']:
        columns['id'] = models.AutoField(primary_key=True)
    for name, field in resource['fields'].items():
        if name not in ('id', 'resource_uri'):
            values = [row[name] for row in rows if name in row]
            columns[name] = build_column(name, field, values, name == key_of(resource), 'id' not in columns, keys)
    meta = type('Meta', (), {'ordering': ['id' if 'id' in columns else key_of(resource)]})
    return type(class_name(resource['name']), (models.Model,), {**columns, '__module__': __name__, 'Meta': meta})


def build_column(name, field, values, is_key, is_primary, keys):
    null = field['nullable']
    relation = field.get('relation')
    if relation:
        to = relation['to'] or UNKNOWN
        target = '%s.%s' % (App.label, class_name(to))
        if relation['many']:
            return models.ManyToManyField(target, related_name='+')
        to_field = {'to_field': keys[to]} if keys[to] != 'id' else {}
        return models.ForeignKey(target, on_delete=models.CASCADE, null=null, related_name='+', **to_field)
    if stored_type(field, values) == 'json':
        return models.JSONField(null=True)
    _, column, accepted, empty = SCALARS[stored_type(field, values)]
    if is_key:
        return column(primary_key=True) if is_primary else column(unique=True)
    if field['type'] == 'datetime' and not null and (field['readOnly'] or field.get('default') is True):
        return Stamp(auto_now=name == 'last_modified', auto_now_add=name != 'last_modified')
    # The rows decide: Hexoskin calls columns unique that cannot be, such as a metric's type.
    options = {'null': null, 'unique': field['unique'] and len(set(values)) == len(values)}
    if isinstance(field.get('default'), accepted):
        options['default'] = field['default']
    elif not null and (field['blank'] or field['readOnly']):
        # Hexoskin computes such columns or has a default for them that its schema does not tell.
        options['default'] = empty
    return column(**options)


def create_tables(built):
    with connection.schema_editor() as editor:
        for model in built:
            editor.create_model(model)


def load_rows(resource, model, rows):
    columns = {column.name: column for column in model._meta.fields}
    stamps = [column for column in columns.values() if isinstance(column, Stamp)]
    unset = {column.name: timezone.now() for column in stamps}
    for column in stamps:
        column.is_loading = True
    model.objects.bulk_create(
        model(**{
            columns[name].attname: value
            for name, value in {**unset, **row}.items()
            if name in columns and is_known(resource, name)
        })
        for row in rows
    )
    for column in stamps:
        column.is_loading = False


def load_links(resource, model, rows):
    for relation in model._meta.many_to_many:
        if not is_known(resource, relation.name):
            continue
        source = relation.m2m_field_name() + '_id'
        target = relation.m2m_reverse_field_name() + '_id'
        relation.remote_field.through.objects.bulk_create(
            relation.remote_field.through(**{source: row[model._meta.pk.name], target: key})
            for row in rows
            for key in row.get(relation.name) or []
        )


def is_known(resource, name):
    relation = resource['fields'].get(name, {}).get('relation')
    return relation is None or relation['to'] is not None


# --- Resources --------------------------------------------------------------------------------------------------------


class Accounts:
    """The users of the description as a backend of Basic authentication."""

    def __init__(self, accounts):
        self.passwords = {account['username']: account['password'] for account in accounts}

    def authenticate(self, username, password):
        if self.passwords.get(username) != password:
            return None
        return SimpleNamespace(username=username, is_active=True, is_authenticated=True)


@lru_cache(maxsize=None)
def reversed_url(name, arguments):
    return reverse(name, kwargs=dict(arguments))


class Resource(ModelResource):
    """Django finds the URI of an object by trying the patterns of all resources: what it has found is remembered."""

    def _build_reverse_url(self, name, args=None, kwargs=None):
        if args:
            return super()._build_reverse_url(name, args=args, kwargs=kwargs)
        return reversed_url(name, tuple((key, str(value)) for key, value in (kwargs or {}).items()))


def build_resource(resource, model, rows, embedded, authentication):
    attributes = {}
    for name, field in resource['fields'].items():
        attributes[name] = build_field(name, field, [row[name] for row in rows if name in row], embedded.get(name))
    attributes['Meta'] = type('Meta', (), {
        'always_return_data': True,
        'authentication': authentication,
        'authorization': Authorization(),
        'detail_allowed_methods': resource['detailMethods'],
        'detail_uri_name': 'pk' if key_of(resource) == model._meta.pk.name else key_of(resource),
        'excludes': [column.name for column in model._meta.fields if column.name not in resource['fields']],
        'filtering': resource['filters'],
        'include_resource_uri': 'resource_uri' in resource['fields'],
        'list_allowed_methods': resource['listMethods'],
        'max_limit': 1000,
        'ordering': resource['ordering'],
        'queryset': with_relations(model),
        'resource_name': resource['name'],
    })
    return type(class_name(resource['name']) + 'Resource', (Resource,), attributes)


def with_relations(model):
    """The model's objects, with those they refer to fetched by the list: Tastypie would ask for each one by one."""
    relations = [column for column in (*model._meta.fields, *model._meta.many_to_many) if column.is_relation]
    return model.objects.prefetch_related(*[relation.name for relation in relations])


def build_field(name, field, values, embedded):
    options = {
        'attribute': None if name == 'resource_uri' else name,
        'blank': field['blank'],
        'help_text': field['about'],
        'null': field['nullable'],
        'readonly': field['readOnly'],
        'unique': field['unique'],
    }
    if 'default' in field:
        options['default'] = field['default']
    relation = field.get('relation')
    if relation:
        related = fields.ToManyField if relation['many'] else fields.ForeignKey
        target = '%s.%sResource' % (__name__, class_name(relation['to'] or UNKNOWN))
        return related(target, full=embedded is not None, full_list=embedded == 'always', **options)
    if stored_type(field, values) != field['type']:
        return RawField(field['type'], **options)
    return SCALARS[field['type']][0](**options)


# --- Serving ----------------------------------------------------------------------------------------------------------


class Server(WSGIServer):
    request_queue_size = 128


class RequestHandler(WSGIRequestHandler):
    def get_environ(self):
        environ = super().get_environ()
        # wsgiref invents text/plain; the servers Django runs on in earnest leave the header out.
        if self.headers.get('content-type') is None:
            environ.pop('CONTENT_TYPE', None)
        return environ

    def log_message(self, format, *arguments):
        pass


def build_api(description):
    no_methods = {'listMethods': [], 'detailMethods': []}
    unknown = {'name': UNKNOWN, 'fields': {}, 'filters': {}, 'ordering': [], **no_methods}
    resources = [unknown, *description['resources']]
    keys = {resource['name']: key_of(resource) for resource in resources}
    rows = {name: [] for name in keys}
    for row in description['rows']:
        rows[row['resource']].append(row['values'])
    built = {resource['name']: build_model(resource, rows[resource['name']], keys) for resource in resources}

    create_tables(built.values())
    with transaction.atomic():
        for load in (load_rows, load_links):
            for resource in resources:
                load(resource, built[resource['name']], rows[resource['name']])
        # Unlike the commit, this names the row that points at nothing.
        connection.check_constraints()

    authentication = BasicAuthentication(backend=Accounts(description['accounts']))
    api = Api(api_name='api')
    for resource in resources:
        name = resource['name']
        embedded = description['embedded'].get(name, {})
        resource_class = build_resource(resource, built[name], rows[name], embedded, authentication)
        # Relations name their target by its path in this module.
        globals()[resource_class.__name__] = resource_class
        if name != UNKNOWN:
            api.register(resource_class())
    return api


def end_when_input_closes():
    sys.stdin.read()
    os._exit(0)


def main():
    logging.disable(logging.CRITICAL)
    # Django warns of naive dates in filters, which is what callers of an API send.
    warnings.simplefilter('ignore')
    api = build_api(json.loads(sys.stdin.readline()))
    urlpatterns.append(path('', include(api.urls)))
    # What has been built stays; looking through it again and again would take a part of each answer's time.
    gc.freeze()
    server = Server(('127.0.0.1', 0), RequestHandler)
    server.set_app(get_wsgi_application())
    threading.Thread(target=end_when_input_closes, daemon=True).start()
    print('ready http://127.0.0.1:%d' % server.server_port, flush=True)
    server.serve_forever()


urlpatterns = []

if __name__ == '__main__':
    main()
