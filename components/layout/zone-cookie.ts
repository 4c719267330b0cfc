/** Holds the viewer's IANA zone; not a module of the browser's only, since the server reads it too. */
export const zoneCookie = "time-zone";
