/** Field of every form that makes a record: the same form sent again leads to the record that it made. */
export const TOKEN_FIELD = 'token'
