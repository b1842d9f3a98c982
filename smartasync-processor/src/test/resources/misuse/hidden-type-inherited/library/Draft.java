package library;

class Draft {}
