/** Plain data, as it is stored and sent. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
