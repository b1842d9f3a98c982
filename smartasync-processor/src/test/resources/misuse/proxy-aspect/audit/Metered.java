package misuse.audit;

public @interface Metered {}
