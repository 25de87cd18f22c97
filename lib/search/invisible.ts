/** Soft hyphens, joiners, zero-width spaces, byte-order marks and marks of direction: nobody types them to find a word. */
export const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
