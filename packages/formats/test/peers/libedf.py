"""What EDFlib, the library of EDFbrowser, makes of EDF files: `read FILE`, or `write FILE` from JSON on standard input."""

import ctypes
import ctypes.util
import json
import sys

UNITS_PER_SECOND = 10_000_000


class Signal(ctypes.Structure):
    _fields_ = [
        ('label', ctypes.c_char * 17),
        ('samples', ctypes.c_longlong),
        ('physical_maximum', ctypes.c_double),
        ('physical_minimum', ctypes.c_double),
        ('digital_maximum', ctypes.c_int),
        ('digital_minimum', ctypes.c_int),
        ('samples_in_record', ctypes.c_int),
        ('unit', ctypes.c_char * 9),
        ('prefilter', ctypes.c_char * 81),
        ('transducer', ctypes.c_char * 81),
    ]


def text(*names, size=81):
    return [(name, ctypes.c_char * size) for name in names]


class Header(ctypes.Structure):
    _fields_ = [
        ('handle', ctypes.c_int),
        ('filetype', ctypes.c_int),
        ('signals', ctypes.c_int),
        ('duration', ctypes.c_longlong),
        ('day', ctypes.c_int),
        ('month', ctypes.c_int),
        ('year', ctypes.c_int),
        ('subsecond', ctypes.c_longlong),
        ('second', ctypes.c_int),
        ('minute', ctypes.c_int),
        ('hour', ctypes.c_int),
        *text('patient', 'recording', 'patient_code'),
        *text('sex', 'birthdate', size=16),
        ('birth_day', ctypes.c_int),
        ('birth_month', ctypes.c_int),
        ('birth_year', ctypes.c_int),
        *text('patient_name', 'patient_additional', 'code', 'technician', 'equipment', 'recording_additional'),
        ('record_duration', ctypes.c_longlong),
        ('records', ctypes.c_longlong),
        ('annotations', ctypes.c_longlong),
        ('signal', Signal * 640),
    ]


class Annotation(ctypes.Structure):
    _fields_ = [
        ('onset', ctypes.c_longlong),
        ('duration', ctypes.c_longlong),
        ('duration_text', ctypes.c_char * 16),
        ('text', ctypes.c_char * 513),
    ]


def read(library, path):
    header = Header()
    if library.edfopen_file_readonly(path.encode(), ctypes.byref(header), 2) != 0:
        return {'error': header.filetype}
    result = {
        'plus': header.filetype == 1,
        'start': [header.year, header.month, header.day, header.hour, header.minute, header.second],
        'subsecond': header.subsecond / UNITS_PER_SECOND,
        'patient': (header.patient or header.patient_name).decode().strip(),
        'recording': (header.recording or header.recording_additional).decode().strip(),
        'equipment': header.equipment.decode(),
        'records': header.records,
        'recordSeconds': header.record_duration / UNITS_PER_SECOND,
        'signals': [read_signal(library, header, index) for index in range(header.signals)],
        'annotations': [read_annotation(library, header, index) for index in range(header.annotations)],
    }
    library.edfclose_file(header.handle)
    return result


def read_signal(library, header, index):
    signal = header.signal[index]
    digital = (ctypes.c_int * signal.samples)()
    physical = (ctypes.c_double * signal.samples)()
    library.edfread_digital_samples(header.handle, index, signal.samples, digital)
    library.edfrewind(header.handle, index)
    library.edfread_physical_samples(header.handle, index, signal.samples, physical)
    return {
        'label': signal.label.decode().strip(),
        'unit': signal.unit.decode().strip(),
        'samplesPerRecord': signal.samples_in_record,
        'digital': list(digital),
        'physical': list(physical),
    }


def read_annotation(library, header, index):
    annotation = Annotation()
    library.edf_get_annotation(header.handle, index, ctypes.byref(annotation))
    return {
        'onset': annotation.onset / UNITS_PER_SECOND,
        'duration': None if annotation.duration < 0 else annotation.duration / UNITS_PER_SECOND,
        'text': annotation.text.decode(),
    }


def write(library, path):
    contents = json.load(sys.stdin)
    signals = contents['signals']
    handle = library.edfopen_file_writeonly(path.encode(), 1, len(signals))
    for index, signal in enumerate(signals):
        library.edf_set_samplefrequency(handle, index, signal['samplesPerRecord'])
        library.edf_set_digital_minimum(handle, index, -2048)
        library.edf_set_digital_maximum(handle, index, 2047)
        library.edf_set_physical_minimum(handle, index, ctypes.c_double(-204.8))
        library.edf_set_physical_maximum(handle, index, ctypes.c_double(204.7))
        library.edf_set_label(handle, index, signal['label'].encode())
        library.edf_set_physical_dimension(handle, index, b'uV')
    library.edf_set_startdatetime(handle, *contents['start'])
    library.edf_set_subsecond_starttime(handle, contents['subsecond'])
    library.edf_set_datarecord_duration(handle, contents['recordDuration'])
    library.edf_set_number_of_annotation_signals(handle, 2)
    for annotation in contents['annotations']:
        duration = -1 if annotation['duration'] is None else round(annotation['duration'] * 10_000)
        onset = ctypes.c_longlong(round(annotation['onset'] * 10_000))
        library.edfwrite_annotation_utf8(handle, onset, ctypes.c_longlong(duration), annotation['text'].encode())
    for record in range(contents['records']):
        for signal in signals:
            count = signal['samplesPerRecord']
            samples = (ctypes.c_int * count)(*signal['samples'][record * count : (record + 1) * count])
            library.edfwrite_digital_samples(handle, samples)
    return library.edfclose_file(handle)


edflib = ctypes.CDLL(ctypes.util.find_library('edf') or 'libedf.so.1')
print(json.dumps({'read': read, 'write': write}[sys.argv[1]](edflib, sys.argv[2])))
