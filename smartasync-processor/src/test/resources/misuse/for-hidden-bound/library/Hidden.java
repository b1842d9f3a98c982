package library;

interface Hidden {}
