import { isFormMedia, isJsonMedia, isMultipartMedia } from '../builders/media-names.js';

/** What tells the name of a body from that of the same body in another media type. */
export type MediaWord = (typeof MEDIA_WORDS)[number];

export const MEDIA_WORDS = ['Json', 'Form', 'Multipart', 'Other'] as const;

export function mediaWord(mediaType: string): MediaWord {
  if (isJsonMedia(mediaType)) return 'Json';
  if (isFormMedia(mediaType)) return 'Form';
  return isMultipartMedia(mediaType) ? 'Multipart' : 'Other';
}
