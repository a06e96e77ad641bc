"""Puts back the names that Tastypie 0.13 imports and that Django 2 and 3 dropped.

Debian ships this Tastypie beside Django 3.2, where it does not import without them. Import this first.
"""

import sys

import django.utils
import six
from django import urls
from django.db.models.sql import constants
from django.db.models.sql.query import Query
from django.utils import encoding

# The lookups that Django knew when it still listed them.
QUERY_TERMS = {
    'exact', 'iexact', 'contains', 'icontains', 'gt', 'gte', 'lt', 'lte', 'in', 'startswith', 'istartswith',
    'endswith', 'iendswith', 'range', 'year', 'month', 'day', 'week_day', 'hour', 'minute', 'second', 'isnull',
    'search', 'regex', 'iregex',
}

sys.modules['django.core.urlresolvers'] = urls
sys.modules['django.utils.six'] = django.utils.six = six
sys.modules['django.utils.six.moves'] = six.moves
sys.modules['django.utils.six.moves.urllib'] = six.moves.urllib
sys.modules['django.utils.six.moves.urllib.parse'] = six.moves.urllib.parse
constants.QUERY_TERMS = QUERY_TERMS
Query.query_terms = QUERY_TERMS
encoding.python_2_unicode_compatible = six.python_2_unicode_compatible
