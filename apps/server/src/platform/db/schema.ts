/** Every table of the database. The platform and each module add the tables they own by declaring them into this interface. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging, room by room
export interface Schema {}
