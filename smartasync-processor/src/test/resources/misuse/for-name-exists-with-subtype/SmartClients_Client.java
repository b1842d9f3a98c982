package misuse;

public class SmartClients_Client {}
