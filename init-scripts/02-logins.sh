#!/bin/bash
# The site and the worker sign in as their own roles: the container's user is a superuser and would see every organization's rows. Also to be run
# by hand after a password has changed, and once for a database that is older than this script:
#   docker compose exec postgres bash /docker-entrypoint-initdb.d/02-logins.sh
set -eu
psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
\ir /docker-entrypoint-initdb.d/01-setup-pgvector.sql
\getenv app_password POSTGRES_APP_PASSWORD
\getenv worker_password POSTGRES_WORKER_PASSWORD
ALTER ROLE reporunner_app LOGIN NOSUPERUSER PASSWORD :'app_password';
ALTER ROLE reporunner_worker LOGIN NOSUPERUSER PASSWORD :'worker_password';
SQL
