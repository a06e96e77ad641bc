/** An element, its attributes already in its name: `element('Lap StartTime="…"', …)`. What is null is left out. */
export function element(name: string, content: string | number | null): string {
  if (content === null) return '';
  return `<${name}>${content}</${name.split(' ', 1)[0]}>`;
}

/** Text as it stands in elements and attributes. XML has no way to write most control characters. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

const SCHEMA = 'http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2';

export const TCX_BEGIN = `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="${SCHEMA}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`;
export const TCX_END = '</TrainingCenterDatabase>\n';
