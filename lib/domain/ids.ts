import { z } from 'zod';

/** Every row's identity is a UUID: made by the server for content, by the browser for review events. */
export const idSchema = z.uuid();
