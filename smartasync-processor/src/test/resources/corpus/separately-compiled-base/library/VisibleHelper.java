package org.library;

public class VisibleHelper extends Helper {}
