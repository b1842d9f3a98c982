package samenames;

/** The user's own. */
public record Duration(int value) {}
