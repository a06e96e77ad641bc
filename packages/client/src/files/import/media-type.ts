import { FILE_FORMATS } from '../formats.js';

/** Where the name of a FIT file's format stands, behind its length and versions. */
const FIT_MARK = { at: 8, text: '.FIT' };
/** TCX is XML, so a comment or two may stand before its root. */
const LOOKED_AT = 4096;

/** The media type of an activity's file, by its name or else by what it begins with; null for anything else. */
export function activityMediaType(name: string, bytes: Uint8Array): string | null {
  const ending = /\.(tcx|fit)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'tcx' || ending === 'fit') return FILE_FORMATS[ending].accept;
  const mark = textOf(bytes.subarray(FIT_MARK.at, FIT_MARK.at + FIT_MARK.text.length));
  if (mark === FIT_MARK.text) return FILE_FORMATS.fit.accept;
  return textOf(bytes.subarray(0, LOOKED_AT)).includes('<TrainingCenterDatabase') ? FILE_FORMATS.tcx.accept : null;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
