-- SPDX-License-Identifier: Apache-2.0
-- The source of the sandbox: tables that a pipeline can carry (public), and awkward ones.
create role cdc login replication password :'password';
create database app encoding 'UTF8' template template0 locale 'C.UTF-8';
\connect app
grant connect on database app to cdc;

create table customers (
  id bigint primary key,
  name varchar(200) not null,
  city varchar(100)
);
create table orders (
  id bigint primary key,
  customer bigint not null references customers,
  amount numeric(12, 2) not null,
  state varchar(20) not null,
  ordered date not null
);
alter table customers replica identity full;
alter table orders replica identity full;
insert into customers select n, 'Покупатель ' || n, 'Тверь' from generate_series(1, 20) n;
insert into orders
  select n, n % 20 + 1, n * 1.25, 'new', date '2026-01-01' + n from generate_series(1, 100) n;
grant usage on schema public to cdc;
grant select on all tables in schema public to cdc;
create publication lockkeeper_orders for table customers, orders;

create schema awkward;
create table awkward.serials (id serial primary key, made timestamptz not null default now());
create table awkward.keyless (a int, b text);
create table awkward.types (
  id uuid primary key default gen_random_uuid(),
  at time, moment timestamp(6), tags text[], raw bytea, doc jsonb, sum numeric,
  twice int generated always as (1 + 1) stored, day date default current_date
);
create table awkward."Заказы" ("Номер" bigint primary key, "Имя клиента" text default 'нет'::text);
create table awkward."order" ("select" int primary key, "Group" text);
create table awkward.measures (at date not null, id int not null, primary key (at, id))
  partition by range (at);
create table awkward.measures_2026 partition of awkward.measures
  for values from ('2026-01-01') to ('2027-01-01');
create unlogged table awkward.scratch (id int primary key);
create view awkward.recent as select * from public.orders where ordered > current_date - 7;
create table awkward.secret (id int primary key, owner text);
alter table awkward.secret enable row level security;
grant usage on schema awkward to cdc;
grant select on all tables in schema awkward to cdc;
