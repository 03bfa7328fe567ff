-- Cases that have stood still in a state the platform acts on by the clock: a negotiation nobody answers.
create index case_file_state on case_file (service, state, updated_at);
