# Lists all ranges of the list server with the vendor's Python client, several times, and prints the median milliseconds.
import statistics
import sys
import time

import hexoskin.client


def measure():
    # A new client each time, since its object cache cannot be cleared. Its resources come from the file that the first
    # one wrote; making it is not counted.
    api = hexoskin.client.HexoApi('key', 'secret', auth='someone:password', base_url=sys.argv[1])
    start = time.perf_counter()
    ranges = api.range.list(limit=1000)
    ranges.prefetch_all()
    assert sum(1 for r in ranges if r.start > 0) == 10_000
    return (time.perf_counter() - start) * 1000


measure()
print(statistics.median(measure() for _ in range(5)))
