-- Work of the desk that is no case: a merchant to be reminded, a draft handed over. Stands in the same queue as the cases.

create table desk_task (
  -- named by whoever puts it there: the same matter twice is one task
  id text primary key,
  kind text not null,
  park text not null,
  category text not null,
  officer text references officer (id),
  -- never a person's words or name
  title text not null,
  -- what it is about, for the page that shows it: a credit code, a hand-over code
  subject text not null,
  open boolean not null default true,
  remind_at timestamptz not null,
  breach_at timestamptz not null,
  escalate_at timestamptz not null,
  -- breach_at: the queue's order
  sort_at timestamptz not null,
  alerted integer not null default 0,
  received_at timestamptz not null,
  ended_at timestamptz,
  ended_by text references officer (id),
  outcome text,
  note text
);
create index desk_task_queue on desk_task (park, sort_at, id) where open;
create index desk_task_category on desk_task (park, category, sort_at, id) where open;
create index desk_task_mine on desk_task (officer, sort_at, id) where open;
create index desk_task_unassigned on desk_task (park, sort_at, id) where open and officer is null;
create index desk_task_alert on desk_task (remind_at) where open and alerted < 3;

-- What an officer is told may be about a task.
alter table officer_notice add column task text;
