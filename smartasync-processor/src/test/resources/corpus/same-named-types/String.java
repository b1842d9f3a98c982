package samenames;

/** The user's own. */
public record String(int value) {}
