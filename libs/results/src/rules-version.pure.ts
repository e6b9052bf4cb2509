/** Which arithmetic was used. Raised when the same input would give another result; a ranking says which one made it. */
export const rulesVersion = 1;
