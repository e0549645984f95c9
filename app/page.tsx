export default function Home() {
  return <main>Aizuchi</main>;
}
