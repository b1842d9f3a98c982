package samenames;

/** The user's own. */
public record Objects(int value) {}
