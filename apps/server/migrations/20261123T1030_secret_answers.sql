-- Answers that hold a one-time link are no longer kept; those that were are forgotten.
update idempotency_keys set response = null where operation in ('createAccount', 'resetAccount');
