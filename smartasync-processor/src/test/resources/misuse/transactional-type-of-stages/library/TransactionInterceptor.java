package org.springframework.transaction.interceptor;

public class TransactionInterceptor {}
