// The calculator of the demo page: the sum divided by the months, no interest.
{
  const form = document.querySelector("#loan");
  const tenge = (value) => `${Math.round(value).toLocaleString("ru")} ₸`;

  const calculate = () => {
    const sum = Number(form.elements.sum.value);
    const months = Number(form.elements.months.value);
    document.querySelector("#sum").textContent = tenge(sum);
    document.querySelector("#months").textContent = months;
    document.querySelector("#payment").textContent = tenge(sum / months);
  };

  form.addEventListener("input", calculate);
  form.addEventListener("submit", (event) => event.preventDefault());
  calculate();
}
