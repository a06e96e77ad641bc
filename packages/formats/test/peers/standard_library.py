"""What Python's standard library makes of WAV and zip files: the first argument names the task, the rest are files."""

import json
import sys
import wave
import zipfile


def read_wav(path):
    with wave.open(path) as file:
        frames = file.readframes(file.getnframes())
        return {
            'channels': file.getnchannels(),
            'width': file.getsampwidth(),
            'rate': file.getframerate(),
            'frames': frames.hex(),
        }


def write_wav(path, width, rate, frames):
    with wave.open(path, 'wb') as file:
        file.setnchannels(1)
        file.setsampwidth(int(width))
        file.setframerate(int(rate))
        file.writeframes(bytes.fromhex(frames))


class Pipe:
    """A file that cannot go back, so that sizes have to follow the content."""

    def __init__(self, file):
        self.file = file

    def write(self, data):
        return self.file.write(data)

    def flush(self):
        self.file.flush()


def write_zip(path, method, kind, *names):
    compression = zipfile.ZIP_DEFLATED if method == 'deflated' else zipfile.ZIP_STORED
    with open(path, 'wb') as file:
        with zipfile.ZipFile(Pipe(file) if kind == 'pipe' else file, 'w', compression) as archive:
            for name in names:
                with archive.open(name, 'w', force_zip64=kind == 'zip64') as entry:
                    entry.write((name + ': PK\3\4 and PK\1\2 ' + 'x' * 100_000).encode())


def read_zip(path):
    with zipfile.ZipFile(path) as archive:
        damaged = archive.testzip()
        if damaged is not None:
            raise ValueError(damaged)
        return [[file.filename, list(file.date_time), archive.read(file).decode()] for file in archive.infolist()]


tasks = {'read-zip': read_zip, 'read-wav': read_wav, 'write-wav': write_wav, 'write-zip': write_zip}
print(json.dumps(tasks[sys.argv[1]](*sys.argv[2:])))
