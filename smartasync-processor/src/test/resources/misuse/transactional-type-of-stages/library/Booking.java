package bank;

import jakarta.transaction.Transactional;

@Transactional(Transactional.TxType.REQUIRES_NEW)
public @interface Booking {}
