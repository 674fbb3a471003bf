/** The largest file that is taken, in bytes: any photo of a phone. What is stored is far smaller. */
export const IMAGE_MAX_BYTES = 8_000_000;

/** For file choosers; what a file is, its first bytes decide. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'];

/** How a picture is sent: no form of another site can send this type without asking first. */
export const UPLOAD_CONTENT_TYPE = 'application/octet-stream';

/** A stored picture, as cards name it. */
export interface StoredImage {
  readonly id: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}
