"""Writes the same ties with every type, packing and layout that pyarrow and pandas know; prints the files."""
import datetime
import decimal
import json
import sys

import pandas
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.parquet as parquet

FOLDER = sys.argv[1]
SOURCE, TARGET = ["ana", "ben", "ana", "cy"], ["ben", "cy", "cy", "ana"]
STRENGTH = [0.5, 0.25, None, 0.125]
WHEN = [datetime.datetime(2026, 5, 4, 9, 30), datetime.datetime(2026, 1, 5, 0, 0, 1), None, datetime.datetime(2026, 5, 5, 18)]
files = []


def table(**more):
    columns = dict(source=pa.array(SOURCE), target=pa.array(TARGET), strength=pa.array(STRENGTH), timestamp=pa.array(WHEN, pa.timestamp("us")))
    return pa.table({**columns, **more})


def path(name):
    files.append(name)
    return f"{FOLDER}/{name}"


def write(name, made):
    try:
        parquet.write_table(made, f"{FOLDER}/{name}.parquet")
        files.append(f"{name}.parquet")
    except pa.ArrowNotImplementedError:
        pass
    feather.write_feather(made, path(f"{name}.arrow"))
    stream = path(f"{name}.arrows")
    with pa.ipc.new_stream(stream, made.schema) as out:
        for batch in made.to_batches(max_chunksize=1):
            out.write_batch(batch)


def texts(kind):
    return table(source=pa.array(SOURCE, kind), target=pa.array(TARGET, kind))


for kind in (pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary()):
    write(str(kind), texts(kind))
write("dictionary", table(source=pa.array(SOURCE).dictionary_encode(), target=pa.array(TARGET).dictionary_encode()))
for kind in (pa.float16(), pa.float32()):
    write(str(kind), table(strength=pa.array(STRENGTH, kind)))
exact = [None if x is None else decimal.Decimal(str(x)) for x in STRENGTH]
for kind in (pa.decimal32(7, 3), pa.decimal64(12, 3), pa.decimal128(20, 3), pa.decimal256(50, 3)):
    write(str(kind).split("(")[0], table(strength=pa.array(exact, kind)))
for unit in ("s", "ms", "us", "ns"):
    write(f"moment-{unit}", table(timestamp=pa.array(WHEN, pa.timestamp(unit))))
    zoned = pa.array(WHEN, pa.timestamp(unit, "UTC")).cast(pa.timestamp(unit, "America/New_York"))
    write(f"zone-{unit}", table(timestamp=zoned))
for k, more in enumerate(
    (
        pa.nulls(4),
        pa.array([["a", "b"], [], None, ["c"]]),
        pa.array([["a", "b"], [], None, ["c"]], pa.large_list(pa.string())),
        pa.array([{"x": 1, "y": "a"}, None, {"x": 2, "y": None}, {"x": None, "y": "q"}]),
        pa.array([[("a", 1)], [], None, [("b", 2)]], pa.map_(pa.string(), pa.int32())),
        pa.array([[{"a": 1}], [], None, [{"a": 2}, {"a": 3}]]),
        pa.array([1, 2, None, 4], pa.duration("s")),
        pa.array([1, 2, None, 4], pa.time64("us")),
        pa.array([b"abcd", b"efgh", None, b"ijkl"], pa.binary(4)),
        pa.array([(1, 2, 3), None, (4, 5, 6), (0, 0, 0)], pa.month_day_nano_interval()),
        pa.array([2**64 - 1, 1, None, 0], pa.uint64()),
        pa.array([True, None, False, True]),
    )
):
    write(f"more-{k}", table(more=more))
for packing in ("none", "snappy", "gzip", "zstd", "lz4", "brotli"):
    for version in ("1.0", "2.0"):
        parquet.write_table(
            table(), path(f"{packing}-{version}.parquet"), compression=packing, data_page_version=version, row_group_size=2
        )
for packing in ("uncompressed", "lz4", "zstd"):
    feather.write_feather(table(), path(f"{packing}.feather"), compression=packing, chunksize=2)
parquet.write_table(table(), path("int96.parquet"), use_deprecated_int96_timestamps=True)
delta = dict(source="DELTA_BYTE_ARRAY", target="DELTA_LENGTH_BYTE_ARRAY", strength="BYTE_STREAM_SPLIT", timestamp="DELTA_BINARY_PACKED")
parquet.write_table(table(), path("delta.parquet"), use_dictionary=False, column_encoding=delta)
parquet.write_table(table(), path("checked.parquet"), write_page_checksum=True, write_page_index=True)
frame = table().to_pandas()
frame.to_parquet(path("frame.parquet"))
frame.set_index("source").to_parquet(path("index.parquet"))
frame.convert_dtypes().to_parquet(path("nullable.parquet"))
frame.astype({"source": "category", "target": "category"}).to_feather(path("category.feather"))
print(json.dumps(files))
