package com.user;

import io.smartasync.SmartAsync;
import java.io.IOException;
import org.promises.Client;

@SmartAsync.For(value = Client.class, throwing = IOException.class)
interface Clients {}
